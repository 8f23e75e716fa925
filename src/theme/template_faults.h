// The faults of one compilation. A file that is included twice is compiled twice; its faults are
// reported once. Used by one thread.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"
#include "theme/template_span.h"

namespace shirube {

class TemplateFaults {
 public:
  explicit TemplateFaults(DiagnosticSink& sink) : sink_(sink) {}

  template <std::size_t count>
  void report(std::type_identity_t<FaultWith<count>> fault,
              const std::shared_ptr<const SourceText>& source, TemplateSpan span,
              const std::string (&arguments)[count], std::string suggestion = {}) {
    report_any(fault.fault, source, span, {arguments, arguments + count}, std::move(suggestion));
  }
  void report(FaultWith<0> fault, const std::shared_ptr<const SourceText>& source,
              TemplateSpan span) {
    report_any(fault.fault, source, span, {}, {});
  }

  /// Whether any was reported; also those that the parser sent to `sink()`.
  bool any() const { return sink_.has_errors(); }
  DiagnosticSink& sink() { return sink_; }

 private:
  void report_any(Fault fault, const std::shared_ptr<const SourceText>& source, TemplateSpan span,
                  std::vector<std::string> arguments, std::string suggestion);

  DiagnosticSink& sink_;
  std::set<std::tuple<Fault, const SourceText*, std::uint32_t, std::vector<std::string>>> reported_;
};

}  // namespace shirube
