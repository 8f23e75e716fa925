// Shared by the tests of templates: a small page model, and short ways to compile and render.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/type.h"
#include "base/value.h"
#include "theme/template.h"
#include "theme/template_source.h"

namespace shirube::testing {

/// page: title, count, share, open, home (url), body (html), tags (list of text),
/// facilities (list of facility), desk (facility), missing (text, always absent).
inline const Type& facility_type() {
  static const Type type{Type::Kind::object,
                         "facility",
                         nullptr,
                         {{"name", &text_type()},
                          {"beds", &integer_type()},
                          {"url", &url_type()},
                          {"services", &list_type(text_type())}}};
  return type;
}

inline const Type& page_type() {
  static const Type type{Type::Kind::object,
                         "page",
                         nullptr,
                         {{"title", &text_type()},
                          {"count", &integer_type()},
                          {"share", &number_type()},
                          {"open", &boolean_type()},
                          {"home", &url_type()},
                          {"body", &html_type()},
                          {"tags", &list_type(text_type())},
                          {"facilities", &list_type(facility_type())},
                          {"desk", &facility_type()},
                          {"missing", &text_type()}}};
  return type;
}

inline Value facility(std::string name, int beds, std::string url, List services = {}) {
  return Object{&facility_type(),
                {Value(std::move(name)), Value(beds), Value(Url{std::move(url)}),
                 Value(std::move(services))}};
}

inline Value page() {
  return Object{&page_type(),
                {Value("A & B"), Value(12345), Value(0.5), Value(true), Value(Url{"../index.html"}),
                 Value(Html{"<p>本文</p>"}), Value(List{"訪問", "<往診>"}),
                 Value(List{facility("あおぞら", 3, "a.html", {"訪問診療", "往診"}),
                            facility("みどり", 0, "m.html")}),
                 facility("相談窓口", 1, "desk.html"), Value()}};
}

/// One template, compiled and rendered; its faults as "T002 1:4" lines when there are any.
struct Outcome {
  std::string text;
  std::vector<Diagnostic> faults;

  /// "T002 page.html:1:4+5 [name, page]" without the lists of known names.
  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& fault : faults) {
      codes.push_back(std::string(fault_info(fault.fault).code) + " " + fault.path + ":" +
                      std::to_string(fault.line) + ":" + std::to_string(fault.column) + "+" +
                      std::to_string(fault.length));
    }
    return codes;
  }
};

inline Outcome render_files(const TemplateMap& files, const Value& model = page()) {
  DiagnosticSink sink;
  Outcome outcome;
  if (const auto compiled = Template::compile("page.html", page_type(), files, sink)) {
    compiled->render(model, outcome.text);
  }
  outcome.faults = sink.sorted();
  return outcome;
}

inline Outcome render(std::string text, const Value& model = page()) {
  TemplateMap files;
  files.add("page.html", std::move(text));
  return render_files(files, model);
}

/// The text that the template prints; a sign in it shows faults.
inline std::string printed(std::string text) {
  const Outcome outcome = render(std::move(text));
  return outcome.faults.empty() ? outcome.text : "FAULT " + outcome.codes().front();
}

using Codes = std::vector<std::string>;

}  // namespace shirube::testing
