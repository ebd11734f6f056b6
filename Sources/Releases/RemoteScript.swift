/// A POSIX shell script that runs on the machine that holds the releases. Its arguments are quoted; the first is the
/// path of the folder.
struct RemoteScript: Sendable {
  private let text: String

  /// The exit status if `current` is not a link to a release.
  static let invalidCurrentStatus: Int32 = 90
  /// The exit status if the current release is not the expected one, or if another process holds the lock for too long.
  static let conflictStatus: Int32 = 91

  /// Returns the command line for the remote shell.
  func command(_ arguments: [String]) -> String {
    (["sh", "-c", text, "xinglin"] + arguments).map(Self.quoted).joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  /// Lists the current release, the previous one and all others. Creates the folders if the second argument is not
  /// empty.
  static let state = RemoteScript(
    text: """
      set -eu
      if [ -n "$2" ]; then mkdir -p -- "$1/releases" "$1/.xinglin/parts"; fi
      cd -- "$1" 2>/dev/null || exit 0
      if [ -L current ]; then echo "current $(readlink current)"; elif [ -e current ]; then exit 90; fi
      if [ -L previous ]; then echo "previous $(readlink previous)"; fi
      for id in releases/*; do if [ -d "$id" ]; then echo "release ${id#releases/}"; fi; done
      """)

  /// Prints the absolute path of the folder.
  static let folder = RemoteScript(text: #"cd -- "$1" && pwd -P"#)

  /// Prints the manifest of the release in the second argument, or nothing if it is missing.
  static let manifest = RemoteScript(
    text: """
      cd -- "$1"
      if [ -f ".xinglin/$2.manifest" ]; then cat ".xinglin/$2.manifest"; fi
      """)

  /// Acquires the lock until the script ends. Fails if the current release is not the fourth argument.
  ///
  /// The system releases a lock acquired with `flock` when the script ends. Where that program is missing, a lock older
  /// than ten minutes is considered stale.
  private static let lock = """
    if command -v flock >/dev/null; then
      exec 9>>.xinglin/lock
      flock -w 60 9 || exit 91
    else
      tries=0
      until mkdir .xinglin/held 2>/dev/null; do
        if [ -n "$(find .xinglin/held -prune -mmin +10 2>/dev/null)" ]; then rmdir .xinglin/held || true; continue; fi
        tries=$((tries + 1))
        if [ $tries -gt 60 ]; then exit 91; fi
        sleep 1
      done
      trap 'rmdir .xinglin/held' EXIT
      trap 'exit 1' HUP INT TERM
    fi
    now=-
    if [ -L current ]; then now=$(readlink current); elif [ -e current ]; then exit 90; fi
    if [ "$now" != "$4" ]; then exit 91; fi
    """

  /// Creates the upload in the second argument from the release in the third: hard-links its files if the fifth
  /// argument is `link`, and moves its tree otherwise. Then removes the files and folders in the uploaded lists `.gone`
  /// and `.folders`, and prints `ready`.
  ///
  /// Does nothing if the upload already exists, or if the names, types or modification times of the release's files do
  /// not match its manifest.
  static let prepare = RemoteScript(
    text: """
      set -eu
      cd -- "$1"
      \(lock)
      new=.xinglin/$2 old=releases/$3 list=.xinglin/$3.manifest
      isWhole() {
        [ -f "$list" ] && [ -d "$old" ] || return 1
        [ -z "$(find "$old" ! -type d \\( ! -type f -o -newer "$list" \\) | head -n 1)" ] || return 1
        sed -e '1,/^$/d' -e '$d' "$list" | LC_ALL=C cut -d ' ' -f 3- | LC_ALL=C sort >"$new.names"
        (cd -- "$old" && find . ! -type d) | LC_ALL=C cut -c 3- | LC_ALL=C sort | cmp -s - "$new.names"
      }
      make() {
        rm -rf "$new.part"
        if [ "$5" = link ]; then cp -al "$old" "$new.part" 2>/dev/null; else mv "$old" "$new.part"; fi
      }
      if [ ! -e "$new" ] && isWhole && make "$@"; then
        (cd -- "$new.part" && xargs -0 rm -f -- <"../$2.gone")
        (cd -- "$new.part" && xargs -0 rmdir -- <"../$2.folders" 2>/dev/null) || true
        mv "$new.part" "$new"
        echo ready
      fi
      rm -rf "$new.part" "$new.names" "$new.gone" "$new.folders"
      """)

  /// Removes the releases in the fifth argument and those after it, if the current release is still the fourth argument.
  static let remove = RemoteScript(
    text: """
      set -eu
      cd -- "$1"
      \(lock)
      shift 4
      for id; do
        if [ -d "releases/$id" ]; then mv "releases/$id" ".xinglin/removed-$id"; fi
        rm -f ".xinglin/$id.manifest"
      done
      if [ -L previous ] && [ ! -e previous ]; then rm -f previous; fi
      rm -rf .xinglin/removed-*
      """)

  /// Makes the upload in the second argument, unless that is `-`, the release in the third. Makes the release current
  /// if the current one is still the fourth argument, and keeps as many releases as the fifth states.
  ///
  /// `mv -T` is supported by GNU and BusyBox, `mv -h` by BSD.
  static let makeCurrent = RemoteScript(
    text: """
      set -eu
      cd -- "$1"
      \(lock)
      point() {
        rm -rf ".xinglin/$2"
        ln -s "$1" ".xinglin/$2"
        mv -fT ".xinglin/$2" "$2" 2>/dev/null || mv -fh ".xinglin/$2" "$2"
      }
      if [ "$2" != - ]; then
        mv ".xinglin/$2.manifest" ".xinglin/$3.manifest"
        mv ".xinglin/$2" "releases/$3"
      fi
      if [ ! -d "releases/$3" ]; then exit 91; fi
      if [ "$now" != - ]; then point "$now" previous; fi
      point "releases/$3" current
      left=$(($5 - 1))
      if [ "$now" != - ]; then left=$((left - 1)); fi
      for id in $(ls releases | LC_ALL=C sort -r); do
        case $id in *[!0-9a-fTZ-]*) continue ;; esac
        if [ "$id" = "$3" ]; then continue; fi
        if [ "releases/$id" = "$now" ]; then
          if [ "$5" -gt 1 ]; then continue; fi
          rm -f previous
        elif [ $left -gt 0 ]; then
          left=$((left - 1))
          continue
        fi
        mv "releases/$id" ".xinglin/removed-$id"
        rm -f ".xinglin/$id.manifest"
      done
      rm -rf .xinglin/removed-*
      for file in .xinglin/*.manifest; do
        id=${file#.xinglin/}
        id=${id%.manifest}
        case $id in upload-*) continue ;; esac
        if [ ! -d "releases/$id" ]; then rm -f "$file"; fi
      done
      find .xinglin \\( -name 'upload-*' -o -name '.upload-*' -o -path '.xinglin/parts/*' \\) -prune -mtime +2 -exec rm -rf {} +
      """)
}
