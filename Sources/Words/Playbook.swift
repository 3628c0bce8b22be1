// The playbooks that ship: the prompts, minutes and ground rules of a workshop, written as Markdown.

import SessionEngine

extension Words {
  /// The built-in playbook as Markdown, which people may take as a start for their own.
  public var builtInPlaybookMarkdown: String {
    String(decoding: language == .dutch ? PackageResources.nl_md : PackageResources.en_md, as: UTF8.self)
  }

  /// The built-in playbook, read.
  ///
  /// - Throws: ``PlaybookFault`` if the playbook that ships is broken, which the tests rule out.
  public func builtInPlaybook() throws(PlaybookFault) -> Playbook {
    try Playbook(markdown: builtInPlaybookMarkdown)
  }
}
