#include "publish/certificate.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/hash.h"
#include "base/json_writer.h"
#include "base/parallel.h"
#include "publish/findings.h"

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
  certified.audience = site.audience;
  certified.files = site.files.size();
  for (const OutputFile& file : site.files) certified.bytes += file.bytes.size();
  certified.manifest = manifest_of(site.files, input.threads);
  const std::string& base_url = input.base_urls[static_cast<std::size_t>(site.audience)];
  certified.links = check_links(site, base_url, input.threads, broken_links);
  certified.markup = check_markup(site, input.threads, sink);
  return certified;
}

/// Members of a JSON object, one a line.
class JsonObject {
 public:
  explicit JsonObject(int depth) : indent_(static_cast<std::size_t>(depth) * 2, ' ') {}

  void add(std::string_view key, std::string_view json) {
    members_ +=
        fmt::format("{}\n{}  {}: {}", members_.empty() ? "" : ",", indent_, json_string(key), json);
  }
  void add_text(std::string_view key, std::string_view text) { add(key, json_string(text)); }
  void add_count(std::string_view key, std::uint64_t count) { add(key, std::to_string(count)); }

  std::string text() const { return "{" + members_ + "\n" + indent_ + "}"; }

 private:
  std::string indent_;
  std::string members_;
};

std::string leaks_json(const LeakSearch& leaks) {
  JsonObject too_short(2);
  for (const auto& [field, count] : leaks.too_short_by_field) too_short.add_count(field, count);
  std::string views;
  for (const std::string_view view : leak_search_views()) {
    views += fmt::format("{}\n      {}", views.empty() ? "" : ",", json_string(view));
  }
  JsonObject object(1);
  object.add_count("values_searched", leaks.searched);
  object.add_count("values_too_short_to_search", leaks.too_short);
  object.add("too_short_by_field",
             leaks.too_short_by_field.empty() ? std::string("{}") : too_short.text());
  object.add("views", "[" + views + "\n    ]");
  object.add_count("compressed_files_searched_as_bytes_only", leaks.compressed_files);
  object.add_count("said_by_public_content_anyway", leaks.public_anyway);
  object.add_count("found", leaks.found);
  return object.text();
}

std::string site_json(const CertifiedSite& site) {
  JsonObject links(2);
  links.add_count("internal", site.links.internal);
  links.add_count("fragments", site.links.fragments);
  links.add_count("absolute", site.links.absolute);
  links.add_count("external_by_scheme_only", site.links.external);
  links.add_count("broken", site.links.broken);
  JsonObject markup(2);
  markup.add_count("pages", site.markup.pages);
  markup.add_count("found", site.markup.findings);
  JsonObject object(1);
  object.add_count("files", site.files);
  object.add_count("bytes", site.bytes);
  object.add_text("manifest_xxh3_128", site.manifest);
  object.add("links", links.text());
  object.add("markup", markup.text());
  return object.text();
}

}  // namespace

bool Certificate::is_clean() const {
  return leaks.found == 0 && std::all_of(sites.begin(), sites.end(), [](const CertifiedSite& site) {
           return site.links.broken == 0 && site.markup.findings == 0;
         });
}

Certificate certify(const CertificateInput& input, DiagnosticSink& sink) {
  Certificate certificate{input.version, input.date, {}, {}};
  Findings broken_links;
  for (const SiteOutput& site : input.sites) {
    if (site.audience == Audience::residents) {
      certificate.leaks =
          search_leaks(site.files, input.withheld, input.make_public_twin, input.threads, sink);
    }
    certificate.sites.push_back(certify_site(site, input, broken_links, sink));
  }
  report_broken_links(broken_links, sink);
  return certificate;
}

std::string certificate_json(const Certificate& certificate) {
  JsonObject object(0);
  object.add_text("made_by", "shirube " + certificate.version);
  object.add_text("date", certificate.date);
  object.add("withheld_from_residents", leaks_json(certificate.leaks));
  for (const CertifiedSite& site : certificate.sites) {
    object.add(audience_name(site.audience), site_json(site));
  }
  return object.text() + "\n";
}

}  // namespace shirube
