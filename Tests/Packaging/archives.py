"""The two packages: a tar archive that runs from any folder, and one for Debian. Neither depends on anything but its files."""
import gzip
import hashlib
import io
import os
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

# What the program runs when a site asks for it.
RECOMMENDED = "git, openssh-client, rsync, tzdata"
SUGGESTED = "brotli, curl, libopencc1.1, libvips-tools, pandoc, rclone"


def mode(path):
    return 0o755 if path.startswith("bin/") else 0o644


def write_tar(target, name, files, epoch):
    """The files below one folder, owned by root, in the order of their names."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.GNU_FORMAT) as tar:
        folders = {parent for path in files for parent in map(str, Path(path).parents) if parent != "."}
        for path in sorted([*files, *folders], key=lambda path: path.split("/")):
            entry = tarfile.TarInfo(f"{name}/{path}")
            entry.mtime, entry.uname, entry.gname = epoch, "root", "root"
            if path in files:
                entry.size, entry.mode = len(files[path]), mode(path)
                tar.addfile(entry, io.BytesIO(files[path]))
            else:
                entry.type, entry.mode = tarfile.DIRTYPE, 0o755
                tar.addfile(entry)
    with open(target, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=epoch) as packed:
        packed.write(held.getvalue())


def needed(program):
    """The shared libraries that the program names, in their order."""
    listed = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.*)\]", listed)


def numbers(version):
    return [int(part) for part in version.split(".")]


def dependencies(program):
    """Debian's packages of these libraries, each with the oldest version that has what the program uses."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "debian"))
        Path(folder, "debian/control").write_text("Source: xinglin\n\nPackage: xinglin\nArchitecture: any\n", "utf-8")
        made = subprocess.run(["dpkg-shlibdeps", "-O", f"-e{os.path.abspath(program)}"], cwd=folder, check=True, capture_output=True, text=True).stdout
    packages = re.search(r"^shlibs:Depends=(.*)$", made, re.M).group(1)
    # The packed form of relocations is a matter of the loader, not of a symbol, so dpkg-shlibdeps does not see it.
    if "GLIBC_ABI_DT_RELR" in subprocess.run(["readelf", "-V", program], check=True, capture_output=True, text=True).stdout:
        packages = re.sub(r"libc6 \(>= ([\d.]+)\)", lambda found: f"libc6 (>= {max(found[1], '2.36', key=numbers)})", packages)
    return packages


def write_debian(target, version, architecture, files, program, epoch):
    control = f"""Package: xinglin
Version: {version}
Architecture: {architecture}
Maintainer: {os.environ.get("DEBEMAIL", "Xinglin contributors <root@localhost>")}
Installed-Size: {sum(-(-len(data) // 1024) for data in files.values())}
Depends: {dependencies(program)}
Recommends: {RECOMMENDED}
Suggests: {SUGGESTED}
Section: web
Priority: optional
Description: static site generator for the Chinese medical press
 Turns a folder of Markdown into a site of articles, hospitals, people, awards
 and feeds, with Chinese typesetting, search and encrypted pages for members.
"""
    sums = "".join(f"{hashlib.md5(data, usedforsecurity=False).hexdigest()}  usr/{path}\n" for path, data in sorted(files.items()))
    with tempfile.TemporaryDirectory() as folder:
        tree = {f"usr/{path}": data for path, data in files.items()} | {"DEBIAN/control": control.encode(), "DEBIAN/md5sums": sums.encode()}
        for path, data in tree.items():
            written = Path(folder, "package", path)
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_bytes(data)
            written.chmod(mode(path.removeprefix("usr/")))
        for written in [Path(folder, "package"), *Path(folder, "package").rglob("*")]:
            if written.is_dir():
                written.chmod(0o755)
            os.utime(written, (epoch, epoch))
        # With one thread, the packed bytes do not depend on the machine's number of cores.
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", os.path.join(folder, "package"), target],
                       check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)})
