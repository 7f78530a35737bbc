internal import Diagnostics

/// What keeps content from becoming pages, though it can be read.
enum PageFault: Problem {
  /// A heading's id that something else on its page has.
  case takenID(String)
  /// A name of a file or folder that not every system can hold.
  case reservedName(String)

  var code: String {
    switch self {
    case .takenID: "JX0921"
    case .reservedName: "JX0922"
    }
  }

  var message: Message {
    switch self {
    case .takenID(let id):
      Message(zh: "标识“\(id)”页面自己已在使用", en: "the page itself uses the id “\(id)”")
    case .reservedName(let name):
      Message(zh: "Windows 系统不能有名为“\(name)”的文件夹", en: "Windows cannot hold a folder named “\(name)”")
    }
  }

  var fix: Message? {
    switch self {
    case .takenID: Message(zh: "换一个标识", en: "give the heading another id")
    case .reservedName: Message(zh: "换一个名称", en: "choose another name")
    }
  }
}
