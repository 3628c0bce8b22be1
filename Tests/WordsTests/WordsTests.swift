// Tests of Words.
