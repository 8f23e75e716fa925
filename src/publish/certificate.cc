#include "publish/certificate.h"

#include <algorithm>
#include <vector>

#include "base/hash.h"
#include "base/json_writer.h"
#include "base/parallel.h"
#include "base/text.h"
#include "publish/findings.h"
#include "publish/page_checks/link_targets.h"
#include "publish/page_checks/site_check.h"

namespace shirube {
namespace {

std::string manifest_of(const std::vector<OutputFile>& files, unsigned threads) {
  std::vector<std::string> lines(files.size());
  parallel_for(files.size(), threads, [&](std::size_t i) {
    // The path comes first here so that the lines sort by it.
    lines[i] = files[i].path + '\n' + content_hash(files[i].bytes);
  });
  std::sort(lines.begin(), lines.end());
  std::string manifest;
  for (const std::string& line : lines) {
    const std::size_t end = line.find('\n');
    manifest += line.substr(end + 1) + "  " + line.substr(0, end) + "\n";
  }
  return content_hash(manifest);
}

CertifiedSite certify_site(const SiteOutput& site, const CertificateInput& input,
                           Findings& broken_links, DiagnosticSink& sink) {
  CertifiedSite certified;
  certified.edition = site.edition;
  certified.files = site.files.size();
  for (const OutputFile& file : site.files) certified.bytes += file.bytes.size();
  certified.manifest = manifest_of(site.files, input.threads);
  certified.counts = check_site(site, input.rules, input.threads, broken_links, sink);
  return certified;
}

LeakSearch search_site(const SiteOutput& site, const CertificateInput& input,
                       DiagnosticSink& sink) {
  MakePublicTwin twin;
  if (input.make_public_twin) twin = [&] { return input.make_public_twin(site.edition); };
  return search_leaks(site.files, input.withheld, twin, input.threads, sink);
}

std::string leaks_json(const LeakSearch& leaks) {
  JsonObject too_short(2);
  for (const auto& [field, count] : leaks.too_short_by_field) too_short.number(field, count);
  const std::string views = join(leak_search_views(), ",\n      ", json_string);
  JsonObject object(1);
  object.number("values_searched", leaks.searched);
  object.number("values_too_short_to_search", leaks.too_short);
  object.add("too_short_by_field", too_short.json());
  object.add("views", "[\n      " + views + "\n    ]");
  object.number("compressed_files_searched_as_bytes_only", leaks.compressed_files);
  object.number("said_by_public_content_anyway", leaks.public_anyway);
  object.number("found", leaks.found);
  return object.json();
}

std::string site_json(const CertifiedSite& site) {
  JsonObject links(2);
  links.number("internal", site.counts.links.internal);
  links.number("fragments", site.counts.links.fragments);
  links.number("absolute", site.counts.links.absolute);
  links.number("external_by_scheme_only", site.counts.links.external);
  links.number("broken", site.counts.links.broken);
  JsonObject markup(2);
  markup.number("pages", site.counts.markup.pages);
  markup.number("found", site.counts.markup.findings);
  JsonObject object(1);
  object.number("files", site.files);
  object.number("bytes", site.bytes);
  object.text("manifest_xxh3_128", site.manifest);
  object.add("links", links.json());
  object.add("markup", markup.json());
  return object.json();
}

}  // namespace

Certificate certify(const CertificateInput& input, DiagnosticSink& sink) {
  Certificate certificate{input.version, input.date, {}, {}};
  Findings broken_links;
  for (const SiteOutput& site : input.sites) {
    if (site.edition.audience == Audience::residents) {
      certificate.leaks.add(search_site(site, input, sink));
    }
    certificate.sites.push_back(certify_site(site, input, broken_links, sink));
  }
  report_broken_links(broken_links, sink);
  return certificate;
}

std::string certificate_json(const Certificate& certificate) {
  JsonObject object(0);
  object.text("made_by", "shirube " + certificate.version);
  object.text("date", certificate.date);
  object.add("withheld_from_residents", leaks_json(certificate.leaks));
  for (const CertifiedSite& site : certificate.sites) {
    object.add(site.edition.folder, site_json(site));
  }
  return object.json() + "\n";
}

}  // namespace shirube
