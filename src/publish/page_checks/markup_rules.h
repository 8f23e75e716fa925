// What the finished pages of a site may hold: no active content but our own files, nothing fetched
// from elsewhere, no remarks. The second line behind the templates, which should not let any of it
// through. Every page needs a Content-Security-Policy, those for professionals also noindex.
#pragma once

#include <memory>

#include "publish/page_checks/site_rules.h"

namespace shirube {

/// Also counts the pages, for the certificate.
std::unique_ptr<SiteRules> markup_rules(const SiteUnderCheck& under_check);

}  // namespace shirube
