// A TLS server's key and certificate, made at run time, and the root that signed it as a file. Keys
// are for tests only and die with the object. Belongs to one test.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace shirube::test {

struct TlsWishes {
  /// The name in the certificate: "IP:127.0.0.1" is the server's, "DNS:other.example" is not.
  std::string subject = "IP:127.0.0.1";
  /// Signed by its own key instead of the root.
  bool self_signed = false;
  /// The last day was yesterday.
  bool expired = false;
  /// The newest version it speaks.
  int newest_version = TLS1_3_VERSION;
};

class TlsIdentity {
 public:
  explicit TlsIdentity(const TlsWishes& wishes = {});
  ~TlsIdentity();
  TlsIdentity(const TlsIdentity&) = delete;
  TlsIdentity& operator=(const TlsIdentity&) = delete;

  SSL_CTX* context() const { return context_.get(); }
  /// PEM.
  const std::string& root_file() const { return root_file_; }

 private:
  struct Deleter {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  };
  std::unique_ptr<SSL_CTX, Deleter> context_;
  std::string root_file_;
};

}  // namespace shirube::test
