package import Diagnostics

extension PublishingError {
  /// What went wrong, in a sentence with the path.
  package var words: Message {
    switch self {
    case .system(let operation, let path, _):
      Message(
        zh: "\(Self.zh(operation))出错：\(path)：\(errnoText ?? "")",
        en: "cannot \(Self.en(operation)) \(path): \(errnoText ?? "")")
    case .foreignOutput(let path, let entry):
      Message(
        zh: "\(path) 里有不是本程序生成的文件（\(entry)），没有发布；请换一个输出文件夹",
        en:
          "\(path) holds files that this program did not make (\(entry)); nothing was published: name another output folder"
      )
    case .overlap(let output, let folder):
      Message(
        zh: "输出文件夹 \(output) 与 \(folder) 重叠，没有发布",
        en: "the output folder \(output) overlaps with \(folder); nothing was published")
    case .unusableOutput(let path):
      Message(zh: "\(path) 不能用作输出文件夹", en: "\(path) cannot be an output folder")
    case .collision(_, let first, let second):
      Message(
        zh: "两个文件的路径冲突：\(first.text) 和 \(second.text)",
        en: "two files have conflicting paths: \(first.text) and \(second.text)")
    }
  }

  private static func zh(_ operation: Operation) -> String {
    switch operation {
    case .resolve: "定位"
    case .lock: "锁定"
    case .open: "打开"
    case .list: "列出"
    case .read: "读取"
    case .makeFolder: "新建文件夹"
    case .create: "新建文件"
    case .write: "写入"
    case .synchronise: "同步"
    case .rename: "改名"
    case .remove: "删除"
    }
  }

  private static func en(_ operation: Operation) -> String {
    switch operation {
    case .resolve: "find"
    case .lock: "lock"
    case .open: "open"
    case .list: "list"
    case .read: "read"
    case .makeFolder: "make the folder"
    case .create: "create"
    case .write: "write"
    case .synchronise: "synchronise"
    case .rename: "rename"
    case .remove: "remove"
    }
  }
}
