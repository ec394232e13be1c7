import Tabular
import Testing

@Suite struct `A JSON pointer` {
  /// The document and the pointers of RFC 6901, section 5.
  private static let example = #"""
    {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}
    """#

  @Test(arguments: [
    ("/foo/0", "\"bar\""), ("/foo/1", "\"baz\""), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"),
    ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"), ("/foo", "[\"bar\",\"baz\"]"),
  ])
  func `finds what RFC 6901 says`(text: String, found: String) throws {
    let document = try JSONValue(parsing: Array(Self.example.utf8))
    let pointer = try #require(JSONPointer(text))
    #expect(document[pointer]?.json(isCompact: true).text == found + "\n")
    #expect(pointer.description == text)
  }

  @Test(arguments: ["/foo/2", "/foo/01", "/foo/-", "/foo/-1", "/bar", "/foo/0/x", "/m~01n"])
  func `finds nothing where nothing is`(text: String) throws {
    let document = try JSONValue(parsing: Array(Self.example.utf8))
    #expect(document[try #require(JSONPointer(text))] == nil)
  }

  @Test(arguments: ["foo", "~", "/~", "/~2", "/a~"])
  func `refuses what is not a pointer`(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test func `of no tokens is the whole document`() throws {
    #expect(JSONPointer("") == JSONPointer())
    #expect(JSONValue.integer(1)[JSONPointer()] == .integer(1))
    #expect(JSONPointer().appending("a/~b").appending(3).description == "/a~1~0b/3")
  }
}
