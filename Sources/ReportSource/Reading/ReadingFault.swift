package import Diagnostics

/// Why a file cannot be read as text.
package enum ReadingFault: Problem, Error, Hashable {
  case missing
  case notAFile
  case outside
  case linksInACircle
  case notPermitted
  case tooLarge(limit: Int)
  case nameIsNotUTF8(String)
  case system(String)
  /// Bytes that are no UTF-8, with the encoding they look like.
  case notUTF8(looksLike: String?)
  case controlCharacter(UInt32)
  case directionCharacter(UInt32)
  case unusualLineEnd(UInt32)
  case invisibleCharacter(UInt32)
  case privateCharacter(UInt32)
  case lineTooLong(limit: Int)
}

extension ReadingFault {
  package var code: String {
    switch self {
    case .missing: "JX0101"
    case .notAFile: "JX0102"
    case .outside: "JX0103"
    case .linksInACircle: "JX0104"
    case .notPermitted: "JX0105"
    case .tooLarge: "JX0106"
    case .nameIsNotUTF8: "JX0107"
    case .system: "JX0108"
    case .notUTF8: "JX0109"
    case .controlCharacter: "JX0110"
    case .directionCharacter: "JX0111"
    case .unusualLineEnd: "JX0112"
    case .privateCharacter: "JX0113"
    case .lineTooLong: "JX0114"
    case .invisibleCharacter: "JX0115"
    }
  }

  package var message: Message {
    switch self {
    case .missing: Message(zh: "没有这个文件", en: "there is no such file")
    case .notAFile:
      Message(zh: "这不是普通文件", en: "this is no regular file")
    case .outside:
      Message(zh: "链接指向站点文件夹之外", en: "the link leads out of the site's folder")
    case .linksInACircle: Message(zh: "符号链接成环", en: "the symbolic links run in a circle")
    case .notPermitted: Message(zh: "没有读取权限", en: "there is no permission to read it")
    case .tooLarge(let limit):
      Message(zh: "文件超过 \(limit / 1024) KB", en: "the file is larger than \(limit / 1024) KB")
    case .nameIsNotUTF8(let name):
      Message(zh: "文件名不是 UTF-8：\(name)", en: "a file name is not UTF-8: \(name)")
    case .system(let reason): Message(zh: "无法读取：\(reason)", en: "it cannot be read: \(reason)")
    case .notUTF8(let encoding?):
      Message(zh: "文件不是 UTF-8 编码，看起来是 \(encoding)", en: "the file is not UTF-8; it looks like \(encoding)")
    case .notUTF8(nil): Message(zh: "这里的字节不是 UTF-8 文字", en: "the bytes here are not UTF-8")
    case .controlCharacter(let value):
      Message(zh: "含有控制字符 \(Self.name(value))", en: "there is a control character \(Self.name(value))")
    case .directionCharacter(let value):
      Message(
        zh: "含有改变书写方向的不可见字符 \(Self.name(value))",
        en: "there is an invisible character \(Self.name(value)) that changes the writing direction")
    case .unusualLineEnd(let value):
      Message(zh: "含有不常见的换行符 \(Self.name(value))", en: "there is an unusual line end \(Self.name(value))")
    case .invisibleCharacter(let value):
      Message(zh: "含有不可见字符 \(Self.name(value))", en: "there is an invisible character \(Self.name(value))")
    case .privateCharacter(let value):
      Message(zh: "含有私用区字符 \(Self.name(value))", en: "there is a private-use character \(Self.name(value))")
    case .lineTooLong(let limit):
      Message(zh: "一行超过 \(limit / 1024) KB", en: "a line is longer than \(limit / 1024) KB")
    }
  }

  package var fix: Message? {
    switch self {
    case .notUTF8(let encoding?):
      Message(
        zh: "在编辑器里另存为 UTF-8，或运行 iconv -f \(encoding) -t UTF-8",
        en: "save it as UTF-8 in the editor, or run iconv -f \(encoding) -t UTF-8")
    case .notUTF8(nil):
      Message(
        zh: "改正这里的文字，再另存为 UTF-8", en: "correct the text here and save the file as UTF-8")
    case .controlCharacter, .directionCharacter, .privateCharacter, .invisibleCharacter:
      Message(zh: "删去这个字符", en: "delete the character")
    case .unusualLineEnd: Message(zh: "改用普通换行", en: "use an ordinary line end")
    case .lineTooLong: Message(zh: "分成几行", en: "break it into several lines")
    case .tooLarge: Message(zh: "分成几个文件", en: "split it into several files")
    case .nameIsNotUTF8: Message(zh: "把这个文件改名", en: "rename the file")
    case .outside, .linksInACircle, .missing, .notAFile, .notPermitted, .system: nil
    }
  }

  /// `U+200E`.
  private static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
