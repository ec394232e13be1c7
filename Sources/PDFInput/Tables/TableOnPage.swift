/// A table that is found before its page is split into columns, and where it is.
struct TableOnPage: Sendable {
  let table: LayoutTable
  let box: Box
}
