/// Closed classes of words that more than one part of the room asks for; all in lower case.
enum Vocabulary {
  /// Months by name and abbreviation, with and without its full stop.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    let names = [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
      ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
      ["december", "dec"],
    ]
    for (index, forms) in names.enumerated() {
      for form in forms {
        months[form] = index + 1
        months[form + "."] = index + 1
      }
    }
    return months
  }()

  /// Weekdays by name and abbreviation, 1 for Monday.
  static let weekdays: [String: Int] = {
    var weekdays: [String: Int] = [:]
    let names = [
      ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds"],
      ["thursday", "thu", "thur", "thurs"],
      ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
    ]
    for (index, forms) in names.enumerated() {
      for form in forms {
        weekdays[form] = index + 1
        if form.utf8.count < 6 { weekdays[form + "."] = index + 1 }
      }
    }
    return weekdays
  }()
}
