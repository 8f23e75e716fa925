// The rendering pass: compiles the templates that a plan names, checks them against the pages'
// models, and only when all are right turns every page and file into bytes, on all cores, and hands
// each on as soon as it is finished. One thread owns it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "site/frame/output_file.h"
#include "site/frame/site_plan.h"
#include "theme/template.h"

namespace shirube {

class DiagnosticSink;
class Theme;
struct Asset;

/// Is asked before a page is made that says what it is made of: whether it stands already, as it
/// would be made.
using PageKeeper = std::function<bool(const std::string& route, const PageReads& reads)>;

class SiteRendering {
 public:
  /// Nothing when a template has a fault, which was then reported. Plan and theme must outlive it.
  static std::optional<SiteRendering> prepare(const SitePlan& plan, const Theme& theme,
                                              DiagnosticSink& sink);

  /// All files that run() is going to make, the theme's assets among them, sorted by path.
  std::vector<OutputName> names() const;

  /// In no order; what names others by what is in them comes last.
  void run(unsigned threads, const FileTaker& take, const PageKeeper& keep = {}) const;

 private:
  using TemplateKey = std::pair<std::string, const Type*>;
  using Templates = std::map<TemplateKey, std::optional<Template>>;

  SiteRendering(const SitePlan& plan, const Theme& theme);

  bool stands(std::size_t number, const PageKeeper& keep) const;
  OutputFile file(std::size_t number) const;
  OutputFile page(const PlannedPage& planned) const;

  const SitePlan* plan_;
  std::vector<const Asset*> assets_;
  Templates templates_;
};

}  // namespace shirube
