// The themes that ship, embedded as bytes.
