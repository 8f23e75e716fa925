// The rendering pass: compiles the templates that a plan names, checks them against the pages'
// models, and only when all are right turns every page and file into bytes, on all cores.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/frame/output_file.h"
#include "site/frame/site_plan.h"

namespace shirube {

class DiagnosticSink;
class Theme;

/// The files of a site in the order of their routes, with the theme's assets; nothing when a
/// template has a fault, which was then reported.
std::optional<std::vector<OutputFile>> render_site(const SitePlan& plan, const Theme& theme,
                                                   unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
