import Bytes
import Diagnostics

/// The syntax of components: a fenced block whose info string begins with the component's name.
///
///     ```chart caption=各省获评数
///     province,value
///     四川,12
///     ```
///
/// The first word of the info string is the name and the rest are arguments; the component interprets the body. A first
/// word that names neither a component nor one of ``languages`` is an error, because a misspelt component would
/// otherwise be shown as code. A block without an info string and a block whose first word is `text` are always code.
enum ComponentSyntax {
  /// The range of the first word of an info string.
  static func name(of info: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = 0
    while end < info.count, info[end] != UInt8(ascii: " "), info[end] != 9 { end += 1 }
    return 0..<end
  }

  /// First words that name the language of a code block.
  static let languages: Set<String> = [
    "asm", "awk", "bash", "bat", "bibtex", "c", "c#", "c++", "clojure", "cmake", "console", "cpp", "csharp", "css",
    "csv", "d",
    "dart", "diff", "docker", "dockerfile", "dot", "elixir", "elm", "erlang", "f#", "fish", "fortran", "fsharp", "git",
    "go",
    "gradle", "graphql", "groovy", "haskell", "hcl", "html", "http", "ini", "java", "javascript", "js", "json", "json5",
    "jsonc", "jsx", "julia", "kotlin", "latex", "less", "lisp", "log", "lua", "make", "makefile", "markdown", "math",
    "matlab", "md", "mermaid", "nginx", "nim", "nix", "objc", "ocaml", "pascal", "patch", "perl", "php", "plain",
    "plaintext",
    "plantuml", "powershell", "prolog", "properties", "proto", "protobuf", "ps1", "py", "python", "r", "racket", "rb",
    "rs",
    "rst", "ruby", "rust", "sas", "sass", "scala", "scheme", "scss", "sh", "shell", "sql", "stata", "svg", "swift",
    "tcl",
    "terminal", "tex", "text", "toml", "ts", "tsv", "tsx", "txt", "typescript", "vb", "vim", "vue", "wasm", "xml",
    "yaml",
    "yml", "zig", "zsh",
  ]
}
