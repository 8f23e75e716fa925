#include "publish/certificate.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "publish/page_checks/link_targets.h"
#include "publish/page_checks/site_check.h"

namespace shirube {
namespace {

std::string leaks_json(const LeakCounts& leaks) {
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

std::vector<std::uint64_t> hashes_of(const PageReads& reads) {
  std::vector<std::uint64_t> hashes;
  for (const PageReads::Part& part : reads.parts()) hashes.push_back(part.hash);
  return hashes;
}

}  // namespace

/// One site while its files are made.
class Certifier::SiteAtWork {
 public:
  SiteAtWork(const SiteOutput& site, const CertificateInput& input, Findings& broken_links)
      : site_(site), check_(site, input.rules, broken_links), hashes_(site.files.size()) {
    if (site.edition.audience == Audience::residents) leaks_.emplace(input.withheld);
  }

  /// Whether it was known.
  bool look_at(const OutputFile& file, const KnownPage* known) {
    KnownPage page{content_hash(file.bytes), file.bytes.size(), {}, {}};
    if (file.reads) page.reads = hashes_of(*file.reads);
    note(file.path, page.bytes, page.hash);
    if (known && known->hash == page.hash) {
      check_.restore(file, known->kept);
      if (leaks_) leaks_->restore(file.path);
      page.kept = known->kept;
      know(file.path, std::move(page));
      return true;
    }
    const bool clean = !leaks_ || leaks_->look_at(file);
    auto kept = check_.look_at(file);
    if (clean && kept) {
      page.kept = std::move(*kept);
      know(file.path, std::move(page));
    }
    return false;
  }

  void restore(const std::string& path, const KnownPage& page) {
    note(path, page.bytes, page.hash);
    check_.restore(path, page.kept);
    if (leaks_) leaks_->restore(path);
    know(path, page);
  }

  void hand_over_known_pages(std::map<std::string, KnownPage, std::less<>>& all) {
    for (auto& [path, page] : known_) {
      all.emplace(std::string(site_.edition.folder) + "/" + path, std::move(page));
    }
    known_.clear();
  }

  void finish(const CertificateInput& input, Certificate& certificate, DiagnosticSink& sink) {
    if (leaks_) certificate.leaks.add(leaks_->finish(twin(input), sink));
    certificate.sites.push_back({site_.edition, site_.files.size(), bytes_, manifest(),
                                 check_.finish(input.threads, sink)});
  }

 private:
  void note(const std::string& path, std::uint64_t bytes, const std::string& hash) {
    bytes_ += bytes;
    const std::size_t place = site_.place_of(path);
    if (place != SiteOutput::nowhere) hashes_[place] = hash;
  }

  void know(const std::string& path, KnownPage page) {
    const std::lock_guard lock(mutex_);
    known_.emplace(path, std::move(page));
  }

  MakePublicTwin twin(const CertificateInput& input) const {
    if (!input.make_public_twin) return {};
    return [&](const FileTaker& take) { return input.make_public_twin(site_.edition, take); };
  }

  std::string manifest() const {
    std::string lines;
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      lines += hashes_[i] + "  " + site_.files[i].path + "\n";
    }
    return content_hash(lines);
  }

  const SiteOutput& site_;
  SiteCheck check_;
  std::optional<LeakSearch> leaks_;
  std::atomic<std::uint64_t> bytes_ = 0;
  /// By the place of the file.
  std::vector<std::string> hashes_;
  std::mutex mutex_;
  std::map<std::string, KnownPage> known_;
};

Certifier::Certifier(CertificateInput input) : input_(std::move(input)) {}

Certifier::~Certifier() = default;

void Certifier::begin(const SiteOutput& site) {
  sites_.push_back(std::make_unique<SiteAtWork>(site, input_, broken_links_));
}

void Certifier::look_at(const OutputFile& file, const KnownPage* known) {
  restored_ += sites_.back()->look_at(file, known);
}

void Certifier::restore(const std::string& path, const KnownPage& page) {
  ++restored_;
  sites_.back()->restore(path, page);
}

std::map<std::string, KnownPage, std::less<>> Certifier::take_known_pages() {
  std::map<std::string, KnownPage, std::less<>> all;
  for (const auto& site : sites_) site->hand_over_known_pages(all);
  return all;
}

Certificate Certifier::finish(DiagnosticSink& sink) {
  Certificate certificate{input_.version, input_.date, {}, {}};
  for (const auto& site : sites_) site->finish(input_, certificate, sink);
  report_broken_links(broken_links_, sink);
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
