extension DiagnosticCase {
  /// Numbers that are none.
  static let numbers: [DiagnosticCase] = [
    .value(
      "separators",
      """
        value: 1,000
      #        ^~~~~ JX0305 fix: write 1000
      """),
    .value(
      "blanks between the digits",
      """
        value: 12 345
      #        ^~~~~~ JX0305 fix: write 12345
      """),
    .value(
      "a comma where it could mean a point",
      """
        value: 1,5
      #        ^~~ JX0305
      """),
    .value(
      "a unit in the number",
      """
        value: 256万元
      #        ^~~~~~~ JX0305 fix: write 256, without the unit
      """),
    .value(
      "a unit after a blank",
      """
        value: 256 万元
      #        ^~~~~~~~ JX0305 fix: write 256, without the unit
      """),
    .value(
      "separators and a unit",
      """
        value: 1,256万元
      #        ^~~~~~~~~ JX0305 fix: write 1256, without the unit
      """),
    .value(
      "full-width digits",
      """
        value: １２３
      #        ^~~~~~ JX0305 fix: write 123
      """),
    .value(
      "a zero before other digits",
      """
        value: 050
      #        ^~~ JX0305 fix: write 50
      """),
    .value(
      "a full-width percent sign",
      """
        value: 95％
      #        ^~~~ JX0305 fix: write 95%
      """),
    .value(
      "a full-width comma",
      """
        value: 1，000
      #        ^~~~~~ JX0305 fix: write 1000
      """),
    .value(
      "Chinese numerals",
      """
        value: 一百
      #        ^~~~ JX0305
      """),
    .value(
      "NaN",
      """
        value: NaN
      #        ^~~ JX0305
      """),
    .value(
      "infinity",
      """
        value: inf
      #        ^~~ JX0305
      """),
    .value(
      "a hexadecimal number",
      """
        value: 0x1F
      #        ^~~~ JX0305
      """),
    .value(
      "an exponent",
      """
        value: 1e3
      #        ^~~ JX0305
      """),
    .value(
      "a time",
      """
        value: 1:30
      #        ^~~~ JX0305
      """),
    .value(
      "a date where a number belongs",
      """
        value: 2017-06-30
      #        ^~~~~~~~~~ JX0305
      """),
    .value(
      "a fraction",
      """
        value: 1/2
      #        ^~~ JX0305
      """),
    .value(
      "a plus sign",
      """
        value: +80
      #        ^~~ JX0305
      """),
    .value(
      "a sum",
      """
        value: 40+40
      #        ^~~~~ JX0305
      """),
    .value(
      "no digit before the point",
      """
        value: .5
      #        ^~ JX0305
      """),
    .value(
      "no digit after the point",
      """
        value: 5.
      #        ^~ JX0305
      """),
    .value(
      "two points",
      """
        value: 1.2.3
      #        ^~~~~ JX0305
      """),
    .value(
      "too many digits",
      """
        value: 1234567890123456
      #        ^~~~~~~~~~~~~~~~ JX0305
      """),
    .value(
      "nothing",
      """
        value:
      #       ^ JX0303
      """),
    .value(
      "a comment sign before the number",
      """
        value: #80
      #       ^ JX0303
      """),
    .value(
      "a tilde for nothing",
      """
        value: ~
      #        ^ JX0305
      """),
    .value(
      "a list for a number",
      """
        value: [80]
      #        ^ JX0303
      """),
    .value(
      "keys for a number",
      """
        value: {n: 80}
      #        ^ JX0303
      """),
    .value(
      "Chinese quotes around a number",
      """
        value: “80”
      #        ^~~~ JX0305
      """),
  ]
}
