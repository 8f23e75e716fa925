#include "place/online/tls_identity.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace shirube::test {
namespace {

struct KeyDeleter {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct CertificateDeleter {
  void operator()(X509* certificate) const { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Certificate = std::unique_ptr<X509, CertificateDeleter>;

constexpr long day = 24 * 60 * 60;

Key new_key() {
  return Key(EVP_EC_gen("P-256"));
}

void extend(X509* certificate, int kind, const std::string& value) {
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
  if (!extension) throw std::runtime_error("no such extension: " + value);
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
}

/// Not signed yet.
Certificate new_certificate(EVP_PKEY* key, const char* name, X509* issuer, long last_second) {
  Certificate certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  static long serial = 1;
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -10 * day);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), last_second);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  X509_set_issuer_name(certificate.get(),
                       X509_get_subject_name(issuer ? issuer : certificate.get()));
  X509_set_pubkey(certificate.get(), key);
  return certificate;
}

std::string write_pem(X509* certificate) {
  std::string path = std::filesystem::temp_directory_path() / "shirube-root-XXXXXX";
  const int number = ::mkstemp(path.data());
  FILE* file = number < 0 ? nullptr : ::fdopen(number, "w");
  if (!file) throw std::runtime_error("no temporary file");
  PEM_write_X509(file, certificate);
  std::fclose(file);
  return path;
}

}  // namespace

TlsIdentity::TlsIdentity(const TlsWishes& wishes) {
  const Key root_key = new_key();
  const Certificate root = new_certificate(root_key.get(), "test root", nullptr, 10 * day);
  extend(root.get(), NID_basic_constraints, "critical,CA:TRUE");
  X509_sign(root.get(), root_key.get(), EVP_sha256());

  const Key key = new_key();
  const Certificate certificate =
      new_certificate(key.get(), "test server", wishes.self_signed ? nullptr : root.get(),
                      wishes.expired ? -day : 10 * day);
  extend(certificate.get(), NID_subject_alt_name, wishes.subject);
  X509_sign(certificate.get(), wishes.self_signed ? key.get() : root_key.get(), EVP_sha256());

  context_.reset(SSL_CTX_new(TLS_server_method()));
  SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
  SSL_CTX_set_max_proto_version(context_.get(), wishes.newest_version);
  // Old versions are only spoken at this level.
  if (wishes.newest_version < TLS1_2_VERSION) SSL_CTX_set_security_level(context_.get(), 0);
  if (SSL_CTX_use_certificate(context_.get(), certificate.get()) != 1 ||
      SSL_CTX_use_PrivateKey(context_.get(), key.get()) != 1) {
    throw std::runtime_error("no TLS context");
  }
  root_file_ = write_pem(root.get());
}

TlsIdentity::~TlsIdentity() {
  ::unlink(root_file_.c_str());
}

}  // namespace shirube::test
