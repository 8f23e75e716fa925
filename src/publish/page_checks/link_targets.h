// Where every address in the finished files of one site leads: what stays in the site itself must
// exist, with its fragment, and work from file:// too (so a folder is no target, "/" no start);
// what leads away needs an allowed scheme. In 404.html, which a server shows at any depth, an
// address may begin with the path of the site's own address.
#pragma once

#include <memory>

#include "publish/page_checks/site_rules.h"

namespace shirube {

class DiagnosticSink;

/// Adds each address that leads nowhere to the broken links, with the first page that has it and,
/// if an editor wrote it, with where. Also counts what it followed, for the certificate.
std::unique_ptr<SiteRules> link_targets(const SiteUnderCheck& under_check);

/// Tells the broken links of all sites.
void report_broken_links(const Findings& broken, DiagnosticSink& sink);

}  // namespace shirube
