"""Checks encrypted applications against another HPKE implementation, in both directions.

    hpke.py XINGLIN

Python opens what the browser's code encrypts in Node.js, and what the generator once encrypted
(Tests/GateTests/Fixtures/application.json); the commands accept and show what Python encrypts.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Browser"))
from applicant import Applicant, base64url, editor_key, opened, sealing_key  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import ec  # noqa: E402
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: E402
from gated import EDITOR, MemberSite  # noqa: E402
from output import finish  # noqa: E402

FIXTURE = ROOT / "GateTests" / "Fixtures" / "application.json"
ANSWERS = {"name": "王甲乙", "license": "１１０ 0022", "note": "“引号”\\与\n换行 😀"}
SEAL = """
import { application, identity, readSecret } from "%s/themes/luntan/Assets/gate/member.js";
const { code, site, key, content } = JSON.parse(process.argv[1]);
const secret = await readSecret(code);
console.log(JSON.stringify({ line: await application(secret, site, key, content), mailbox: (await identity(secret, site)).mailbox }));
"""
CODE, SECRET = "0004-1061-050R-3GG2-8A1C-60T3-GF6", bytes(range(16))
faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: {found!r}, not {wanted!r}")


def refuses(what, work):
    try:
        work()
    except Exception:
        return
    faults.append(f"{what}: opens")


def node(site, key):
    """Returns the application that the browser's code creates for a reader with a code."""
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    content = Applicant(site, SECRET).content(ANSWERS)
    given = json.dumps({"code": CODE, "site": site, "key": base64url(point), "content": content})
    program = ["node", "--input-type=module", "--eval", SEAL % ROOT.parent, given]
    made = json.loads(subprocess.run(program, check=True, capture_output=True, text=True, encoding="utf-8").stdout)
    mailbox, found = opened(made["line"], key, site)
    expect("mailbox of Node.js", (made["mailbox"], mailbox), (Applicant(site, SECRET).mailbox.hex(),) * 2)
    expect("content of Node.js", found, content)
    refuses("application for another site", lambda: opened(made["line"], key, "0" * 32))
    refuses("application to another key", lambda: opened(made["line"], ec.generate_private_key(ec.SECP256R1()), site))
    return made["line"]


def generator():
    """Opens what the generator once encrypted, to a key used nowhere else."""
    fixture = json.loads(FIXTURE.read_text(encoding="utf-8"))
    mailbox, content = opened(fixture["generator"], editor_key(fixture["editor"]), fixture["site"])
    expect("mailbox of the generator", mailbox, Applicant(fixture["site"], bytes.fromhex(fixture["secret"])).mailbox.hex())
    expect("content of the generator", [answer["answer"] for answer in content["answers"]], ["王甲乙"])


def main(xinglin):
    site = MemberSite(xinglin)
    try:
        private = editor_key(site.environment[EDITOR])
        identity, public = site.identity, sealing_key(site.key)
        expect("public key", public, private.public_key())
        generator()
        site.take(node(identity, private))
        reader = Applicant(identity)
        site.take(reader.line(public, reader.content(ANSWERS)))
        review = "\n".join(site.run("gate", "review"))
        for words in (reader.mailbox.hex()[:8], Applicant(identity, SECRET).mailbox.hex()[:8], "王甲乙", "１１０ 0022", "“引号”\\与 换行 😀", "2 份申请"):
            if words not in review:
                faults.append(f"review: no {words!r}")
    finally:
        site.remove()
    finish("HPKE", faults, 3)


if __name__ == "__main__":
    main(sys.argv[1])
