/// The languages in which the program speaks to those who run it. (The languages of a report are content.)
package enum MessageLanguage: String, CaseIterable, Sendable {
  case zh
  case en

  /// The language of a POSIX locale name.
  /// - Parameter locale: for example `zh_CN.UTF-8`; anything that does not begin with `zh` is English.
  package init(locale: String) {
    self = locale.utf8.starts(with: "zh".utf8) ? .zh : .en
  }
}

/// One thing said in each language of ``MessageLanguage``.
package struct Message: Hashable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(language: MessageLanguage) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
