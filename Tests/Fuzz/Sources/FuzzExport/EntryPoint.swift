import Glibc

/// libFuzzer's loop, which calls back for each input and ends the process by itself.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// libFuzzer's own mutation of bytes, which knows nothing of what they mean.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int) -> Int

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// The package manager makes `main` another name of `<target>_main`, so libFuzzer's own `main` is not linked and
/// its loop is called from here.
@_cdecl("FuzzExport_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var arguments = arguments
  atexit {
    Tally.shared.save()
    Scratch.remove()
  }
  return runDriver(&count, &arguments) { data, size in runOnce(data, size) }
}

/// What libFuzzer calls for each input; its own `main`, which debug builds link, knows it by this name. With -1 it does not keep the
/// input.
@_cdecl("LLVMFuzzerTestOneInput")
public func runOnce(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: data, count: size))
  return ExportOnce(finding: Finding(input: bytes))(bytes) ? 0 : -1
}

/// Called by libFuzzer for each new input: a change of the input's structure, most of the time.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt)
  -> Int
{
  var dice = Dice(seed: UInt64(seed))
  // Bytes that mean nothing are inputs too; the letter in front stays.
  if size < 2 { return mutateBytes(data, size, limit) }
  if dice.oneIn(12) { return 1 + mutateBytes(data + 1, size - 1, limit - 1) }
  var input = FuzzInput([UInt8](UnsafeBufferPointer(start: data, count: size)))
  for _ in 0...dice.below(3) { input.mutate(&dice) }
  return store(input, in: UnsafeMutableBufferPointer(start: data, count: limit))
}

/// Called by libFuzzer for some new inputs: blocks of two others.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func cross(
  _ first: UnsafePointer<UInt8>, _ firstSize: Int, _ second: UnsafePointer<UInt8>, _ secondSize: Int,
  _ out: UnsafeMutablePointer<UInt8>, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  var dice = Dice(seed: UInt64(seed))
  var input = FuzzInput([UInt8](UnsafeBufferPointer(start: first, count: firstSize)))
  input.take(FuzzInput([UInt8](UnsafeBufferPointer(start: second, count: secondSize))), &dice)
  return store(input, in: UnsafeMutableBufferPointer(start: out, count: limit))
}

/// - Returns: how many bytes of the input there is room for.
private func store(_ input: FuzzInput, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  let bytes = input.bytes.prefix(buffer.count)
  buffer.update(fromContentsOf: bytes)
  return bytes.count
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate func update(fromContentsOf bytes: ArraySlice<UInt8>) {
    for (place, byte) in zip(indices, bytes) { self[place] = byte }
  }
}
