internal import Crypto

/// SHA-256 as FIPS 180-4 has it.
enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    Crypto.SHA256.hash(data: Array(bytes)).map { byte in
      (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
