// Starts the program and ends with its exit code.

import Glibc

Signals.holdStandardFiles()
Signals.prepare()
exit(Program(environment: .current()).run(.ofThisProgram()).rawValue)
