"""The bill of materials: SPDX 2.3 as JSON. The same program and components give the same bytes."""
import datetime
import hashlib
import json
import re


def identifier(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def package(name, version, licence, source, purl=None, purpose="LIBRARY"):
    made = {
        "SPDXID": identifier(name), "name": name, "downloadLocation": f"git+{source}" if source else "NOASSERTION", "filesAnalyzed": False,
        "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION", "primaryPackagePurpose": purpose,
    }
    if version:
        made["versionInfo"] = version
    if purl:
        made["externalRefs"] = [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}]
    return made


def bill(name, version, program, epoch, components, libraries):
    """The document for a program with the components inside it and the shared libraries that it needs."""
    digest = hashlib.sha256(program).hexdigest()
    own = package("xinglin", version, "MIT", None, purpose="APPLICATION")
    own["packageFileName"] = "./bin/xinglin"
    own["checksums"] = [{"algorithm": "SHA256", "checksumValue": digest}]

    def relation(first, kind, second):
        return {"spdxElementId": first, "relationshipType": kind, "relatedSpdxElement": second}

    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": name,
        "documentNamespace": f"https://spdx.org/spdxdocs/{name}-{digest}",
        "creationInfo": {
            "created": datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: xinglin-Tests-package"],
        },
        "packages": [
            own,
            *(package(c.name, c.version, c.licence, c.source, c.purl) for c in components),
            *(package(library, None, "NOASSERTION", None) for library in libraries),
        ],
        "relationships": [
            relation("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"]),
            *(relation(own["SPDXID"], "STATIC_LINK", identifier(c.name)) for c in components),
            *(relation(own["SPDXID"], "DYNAMIC_LINK", identifier(library)) for library in libraries),
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
