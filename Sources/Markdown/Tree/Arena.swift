import CMark
import Platform

/// An arena allocator for libcmark: a tree's thousands of small blocks are allocated from large chunks and released
/// together.
///
/// Allocating the blocks individually took an eighth of a build's time. Each thread has its own arena, because
/// libcmark's allocation callbacks do not receive the tree.
struct Arena {
  /// The size of the chunk that a thread keeps between texts.
  private static let retainedChunkSize = 512 << 10
  /// The size of a block's header: its size, and padding that keeps the block aligned.
  private static let header = 16

  /// A chunk from which blocks are allocated.
  private struct Chunk {
    let start: UnsafeMutableRawPointer
    let size: Int
  }

  private var chunks: [Chunk] = []
  private var nextOffset = 0
  /// The number of nested parses in progress on the thread.
  private var parseDepth = 0

  /// Parses a text and passes the tree to `body`; the tree is valid only during the call.
  static func parse<Result>(
    _ bytes: UnsafeBufferPointer<CChar>, _ body: (OpaquePointer) throws -> Result
  ) rethrows -> Result? {
    let arena = current()
    arena.pointee.parseDepth += 1
    defer { arena.pointee.endParse() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, functions) else { return nil }
    cmark_parser_feed(parser, bytes.baseAddress, bytes.count)
    guard let root = cmark_parser_finish(parser) else { return nil }
    return try body(root)
  }

  /// The allocation functions for libcmark. They are never released, because trees refer to them.
  nonisolated(unsafe) private static let functions: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let block = Arena.current().pointee.allocateBlock(count * size)
          memset(block, 0, count * size)
          return block
        },
        realloc: { block, size in Arena.current().pointee.reallocate(block, to: size) },
        free: { _ in }))
    return functions
  }()

  // MARK: Threads

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { arena in
      let value: UnsafeMutableRawPointer? = arena
      let arena = value?.assumingMemoryBound(to: Arena.self)
      arena?.pointee.chunks.forEach { $0.start.deallocate() }
      arena?.deinitialize(count: 1)
      arena?.deallocate()
    }
    precondition(status == 0, "the system has no more keys for what threads keep")
    return key
  }()

  private static func current() -> UnsafeMutablePointer<Arena> {
    if let arena = pthread_getspecific(key) { return arena.assumingMemoryBound(to: Arena.self) }
    let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    arena.initialize(to: Arena())
    pthread_setspecific(key, arena)
    return arena
  }

  // MARK: Blocks

  private mutating func allocateBlock(_ size: Int) -> UnsafeMutableRawPointer {
    let room = (size + Self.header + 15) & ~15
    let chunk = reserveChunk(withRoom: room)
    let block = chunk.start + nextOffset
    nextOffset += room
    block.storeBytes(of: size, as: Int.self)
    return block + Self.header
  }

  /// Returns a chunk with `room` bytes free at `nextOffset`. Running out of memory ends the process, as in libcmark's
  /// own allocator.
  private mutating func reserveChunk(withRoom room: Int) -> Chunk {
    if let last = chunks.last, last.size - nextOffset >= room { return last }
    let size = max(Self.retainedChunkSize, room)
    let chunk = Chunk(start: .allocate(byteCount: size, alignment: 16), size: size)
    chunks.append(chunk)
    nextOffset = 0
    return chunk
  }

  private mutating func reallocate(_ block: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer {
    guard let block else { return self.allocateBlock(size) }
    let old = (block - Self.header).load(as: Int.self)
    if size <= old { return block }
    if let chunk = chunks.last, block + ((old + 15) & ~15) == chunk.start + nextOffset,
      chunk.size - nextOffset >= size - old + 15
    {
      // Grow the last block in place: libcmark appends to its strings in small steps.
      (block - Self.header).storeBytes(of: size, as: Int.self)
      nextOffset += ((size + 15) & ~15) - ((old + 15) & ~15)
      return block
    }
    let larger = self.allocateBlock(size)
    larger.copyMemory(from: block, byteCount: old)
    return larger
  }

  /// Releases all blocks at the end of the outermost parse; keeps one chunk of the default size.
  private mutating func endParse() {
    parseDepth -= 1
    guard parseDepth == 0 else { return }
    while let last = chunks.last, chunks.count > 1 || last.size > Self.retainedChunkSize {
      last.start.deallocate()
      chunks.removeLast()
    }
    nextOffset = 0
  }
}
