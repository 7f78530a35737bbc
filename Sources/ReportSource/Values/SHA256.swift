internal import CMD

/// SHA-256 as FIPS 180-4 has it.
enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.map { byte in (byte < 0x10 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
