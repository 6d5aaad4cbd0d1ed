"""Signing what Windows checks, with a real certificate or with a throw-away authority for the tests."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from installer.tools import BuildError, run

_BITS = 3072


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs.

    Attributes:
        certificate: PEM file.
        key: Its private key, PEM.
        authority: PEM file of who vouches for it.
    """

    certificate: Path
    key: Path
    authority: Path


def throw_away(folder: Path, at: datetime) -> Signer:
    """An authority for a day and a signer of its own; no computer trusts it."""
    folder.mkdir(parents=True, exist_ok=True)
    above, signing = (rsa.generate_private_key(public_exponent=65537, key_size=_BITS) for _ in range(2))
    authority = _certificate("Throw-away authority", above.public_key(), None, above, at)
    certificate = _certificate("Returns Bench (test)", signing.public_key(), authority, above, at)
    made = Signer(folder / "signer.pem", folder / "signer.key", folder / "authority.pem")
    made.certificate.write_bytes(certificate.public_bytes(Encoding.PEM))
    made.authority.write_bytes(authority.public_bytes(Encoding.PEM))
    made.key.touch(mode=0o600)
    made.key.write_bytes(signing.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return made


def sign(package: Path, signer: Signer) -> None:
    """Sign an MSI or an EXE in its place; the MSI last of all, nothing may change in it afterwards.

    Raises:
        BuildError: If it cannot be signed.
    """
    signed = package.with_name(f"{package.name}.signed")
    signed.unlink(missing_ok=True)
    words: list[str | Path] = ["osslsigncode", "sign", "-certs", signer.certificate, "-key", signer.key, "-h", "sha256"]
    run([*words, "-n", "Receiving Station", "-in", package, "-out", signed])
    signed.replace(package)


def is_whole(package: Path, signer: Signer) -> bool:
    """Whether a package is as it was signed, by that signer."""
    try:
        run(["osslsigncode", "verify", "-CAfile", signer.authority, "-in", package])
    except BuildError:
        return False
    return True


def _certificate(
    name: str,
    key: rsa.RSAPublicKey,
    issuer: x509.Certificate | None,
    issuer_key: rsa.RSAPrivateKey,
    at: datetime,
) -> x509.Certificate:
    own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(own)
        .issuer_name(own if issuer is None else issuer.subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(hours=1))
        .not_valid_after(at + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    )
    if issuer is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())
