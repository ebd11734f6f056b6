import Bytes
import Site

/// The web server configuration of a site: security headers, cache lifetimes and redirects.
package struct Hosting: Sendable {
  /// The supported servers.
  package enum Server: String, Sendable, CaseIterable {
    case nginx
    case caddy
  }

  private let redirects: [Redirects.Redirect]

  /// Headers for all files. Pages contain their own content security policy; only `frame-ancestors` requires a header.
  private static let policy = [
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Content-Security-Policy", "frame-ancestors 'self'"),
  ]
  /// Cache lifetimes: forever for fingerprinted names, an hour for other media files, and revalidation each time for
  /// everything else.
  private static let (forever, anHour, never) = (
    "public, max-age=31536000, immutable", "public, max-age=3600", "no-cache"
  )
  private static let fingerprint = "[./-][0-9a-f]{16}([./-]|$)"
  private static let media = #"\.(avif|gif|ico|jpe?g|mp3|mp4|pdf|png|svg|webp)$"#

  init(of output: PublishedOutput) throws(PublishError) { redirects = try Redirects(of: output).all }

  /// Reads the redirects from the output folder at a path.
  package init(output: String) throws(PublishError) {
    try self.init(of: PublishedOutput(output, system: FileSystem(), wait: {}))
  }

  /// Returns the configuration for a server whose releases are in the folder `root`.
  package func configuration(for server: Server, root: String) -> String {
    switch server {
    case .nginx: nginx(root: root)
    case .caddy: caddy(root: root)
    }
  }

  /// The files `_headers` and `_redirects` in the format of Netlify, Cloudflare Pages and others.
  var files: [(name: String, text: String)] {
    var headers = "/*\n" + Self.policy.map { "  \($0.0): \($0.1)\n" }.joined() + "  Cache-Control: \(Self.never)\n"
    headers += "/assets/*\n  ! Cache-Control\n  Cache-Control: \(Self.forever)\n"
    headers += "/search/b/*\n  ! Cache-Control\n  Cache-Control: \(Self.forever)\n"
    let lines = redirects.map { "\($0.old) \($0.new) 301\n" }.joined()
    return [("_headers", headers)] + (lines.isEmpty ? [] : [("_redirects", lines)])
  }

  private func nginx(root: String) -> String {
    func headers(_ cache: String) -> String {
      (Self.policy + [("Cache-Control", cache)]).map { "  add_header \($0.0) \"\($0.1)\" always;\n" }.joined()
    }
    return """
      # Made by: xinglin headers nginx. Include it in a server block.
      root \(Self.quoted(root + "/current"));
      index index.html;
      charset utf-8;
      error_page 404 /404.html;
      gzip_static on;

      location / {
      \(headers(Self.never))}
      # Pages that were open before the last release ask for files of the one before.
      location ~ "\(Self.fingerprint)" {
      \(headers(Self.forever))  try_files $uri @previous;
      }
      location ~ "\(Self.media)" {
      \(headers(Self.anHour))}
      location @previous {
      \(headers(Self.forever))  root \(Self.quoted(root + "/previous"));
      }

      """
        + redirects.map { redirect in
          let path = PercentEncoding.decodedText(redirect.old) ?? redirect.old
          return "location = \(Self.quoted(path)) { return 301 \(redirect.new); }\n"
        }.joined()
  }

  private func caddy(root: String) -> String {
    let policy = Self.policy.map { "  \($0.0) \"\($0.1)\"\n" }.joined()
    return """
      # Made by: xinglin headers caddy. Import it in a site block.
      root * \(Self.quoted(root + "/current"))
      header {
      \(policy)}
      @hashed path_regexp \(Self.fingerprint)
      @media {
        path_regexp \(Self.media)
        not path_regexp \(Self.fingerprint)
      }
      @rest {
        not path_regexp \(Self.media)
        not path_regexp \(Self.fingerprint)
      }
      header @hashed Cache-Control "\(Self.forever)"
      header @media Cache-Control "\(Self.anHour)"
      header @rest Cache-Control "\(Self.never)"

      """
        + redirects.map { "redir \($0.old) \($0.new) 301\n" }.joined() + """
          # Pages that were open before the last release ask for files of the one before.
          @gone {
            path_regexp \(Self.fingerprint)
            not file {
            root \(Self.quoted(root + "/current"))
          }
          }
          root @gone \(Self.quoted(root + "/previous"))
          handle_errors {
            rewrite * /404.html
            file_server
          }
          file_server {
            precompressed br gzip
          }

          """
  }

  /// Returns `text` as a double-quoted configuration string.
  private static func quoted(_ text: String) -> String {
    "\"" + text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
  }
}
