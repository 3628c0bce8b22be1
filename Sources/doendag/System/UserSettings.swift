// Reads the settings file in the user's configuration folder.

import Glibc
import Words

extension Call {
  /// The user's settings; the defaults if there is no file.
  ///
  /// - Throws: ``Failure`` (78) if the file can't be read or isn't valid.
  func settings() throws(Failure) -> Settings {
    guard let folder = environment.configuration else { return Settings() }
    let path = folder + "/config"
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Files.readFound(path)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return Settings() }
      throw Failure(.configuration) { $0.cannotRead(path: path, reason: error.reason($0)) }
    }
    do throws(SettingsFault) {
      return try Settings(text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure(.configuration) { $0.message(for: error.reason, file: path, line: error.line) }
    }
  }
}
