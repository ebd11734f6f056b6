"""A reader who applies, implemented with PyPI's pyhpke, independently of the browser's and the generator's HPKE.

An application is a line `xla1.`, base64url, a period. The bytes are the encapsulated key (65), the ciphertext, and the first four
bytes of their SHA-256. The plaintext is the mailbox (16), the slot key and the proof key (32 each), an HMAC with the proof key (32),
and JSON padded with spaces to a multiple of 512 bytes.
"""

import base64
import hashlib
import hmac
import json
import os

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pyhpke import AEADId, CipherSuite, KDFId, KEMId, KEMKey

SUITE = CipherSuite.new(KEMId.DHKEM_P256_HKDF_SHA256, KDFId.HKDF_SHA256, AEADId.AES128_GCM)
CURVE = ec.SECP256R1()
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"
ENCAPSULATED, CHECK = 65, 4


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def bytes_of(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def editor_key(line):
    """Returns the private key in a line `xle1.…`, as `gate init --applications` prints it."""
    data = bytes_of(line.removeprefix("xle1."))
    assert len(data) == 36 and hashlib.sha256(data[:32]).digest()[:4] == data[32:], "the editors' key is damaged"
    return ec.derive_private_key(int.from_bytes(data[:32], "big"), CURVE)


def sealing_key(hexadecimal):
    """Returns the public key for site.yml, compressed."""
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, bytes.fromhex(hexadecimal))


def info(site):
    return f"xinglin gate application v1|{site}".encode()


class Applicant:
    """A reader with a 128-bit secret."""

    def __init__(self, site, secret=None):
        self.site, self.secret = site, secret or os.urandom(16)
        # Skip secrets whose check symbol is neither a letter nor a digit.
        while not secret and int.from_bytes(self.secret, "big") % 37 >= 32:
            self.secret = os.urandom(16)
        self.mailbox, self.slot, self.proof = (self.derived(use, count) for use, count in (("mailbox", 16), ("slot", 32), ("proof", 32)))

    def derived(self, use, count):
        return HKDF(SHA256(), count, salt=None, info=f"v1|{self.site}|{use}".encode()).derive(self.secret)

    @property
    def code(self):
        """Returns the secret as the browser shows it: 26 symbols and a check symbol, in groups of four."""
        value = int.from_bytes(self.secret, "big")
        symbols = "".join(SYMBOLS[value >> 5 * place & 31] for place in reversed(range(26))) + SYMBOLS[value % 37]
        return "-".join(symbols[place : place + 4] for place in range(0, len(symbols), 4))

    def content(self, answers, consents=()):
        return {
            "v": 1, "time": "2025-06-01T08:00:00.000Z", "consents": list(consents),
            "answers": [{"id": name, "label": name, "answer": answer} for name, answer in answers.items()],
        }  # fmt: skip

    def plain(self, content):
        """Returns the plaintext."""
        data = json.dumps(content, ensure_ascii=False).encode()
        data += b" " * (-len(data) % 512)
        head = self.mailbox + self.slot + self.proof
        return head + hmac.digest(self.proof, head + data, "sha256") + data

    def line(self, key, content):
        """Returns the application as sent, encrypted to the editors' public key."""
        encapsulated, sender = SUITE.create_sender_context(KEMKey.from_pyca_cryptography_key(key), info=info(self.site))
        return line(encapsulated + sender.seal(self.plain(content)))


def line(sealed):
    return "xla1." + base64url(sealed + hashlib.sha256(sealed).digest()[:CHECK]) + "."


def opened(text, key, site):
    """Returns the decrypted content of a foreign application, and its mailbox. Its code and checksum must be valid."""
    assert text.startswith("xla1.") and text.endswith("."), "no line of an application"
    data = bytes_of(text[5:-1])
    sealed, check = data[:-CHECK], data[-CHECK:]
    assert hashlib.sha256(sealed).digest()[:CHECK] == check, "the checksum does not match"
    recipient = SUITE.create_recipient_context(sealed[:ENCAPSULATED], KEMKey.from_pyca_cryptography_key(key), info=info(site))
    plain = recipient.open(sealed[ENCAPSULATED:])
    head, code, content = plain[:80], plain[80:112], plain[112:]
    assert hmac.compare_digest(hmac.digest(head[48:], head + content, "sha256"), code), "the code does not match"
    assert len(content) % 512 == 0, "the content is not padded"
    return head[:16].hex(), json.loads(content)
