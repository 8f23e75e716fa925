#include "site/render.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/parallel.h"
#include "directory/labels.h"
#include "site/areas/offline/offline.h"
#include "theme/template.h"
#include "theme/theme.h"

namespace shirube {
namespace {

/// professionals/NAME.html stands for NAME.html where professionals read, when there is one.
std::string template_file(const Theme& theme, const std::string& name, Audience audience) {
  const std::string own = std::string(audience_name(audience)) + "/" + name;
  return theme.find(own) ? own : name;
}

/// By this the service worker knows a page of this site (themes/default/script/worker.js). It is
/// put in here and not by the templates, so that no theme can forget it.
void add_mark(std::string& page, const Edition& edition) {
  const std::size_t end_of_head = page.find("</head>");
  if (end_of_head == std::string::npos) return;
  page.insert(end_of_head, "<meta name=\"generator\" content=\"shirube " +
                               std::string(edition.folder) + "\">\n");
}

}  // namespace

SiteRendering::SiteRendering(const SitePlan& plan, const Theme& theme)
    : plan_(&plan), assets_(theme.assets()) {}

std::optional<SiteRendering> SiteRendering::prepare(const SitePlan& plan, const Theme& theme,
                                                    DiagnosticSink& sink) {
  SiteRendering rendering(plan, theme);
  bool good = true;
  for (const PlannedPage& page : plan.pages()) {
    const auto [place, fresh] =
        rendering.templates_.try_emplace({page.template_name, page.model_type});
    if (!fresh) continue;
    const std::string file = template_file(theme, page.template_name, plan.context().audience());
    place->second = Template::compile(file, *page.model_type, theme, sink, label_constants());
    good = good && place->second;
  }
  if (!good) return std::nullopt;
  return rendering;
}

std::vector<OutputName> SiteRendering::names() const {
  std::vector<OutputName> names;
  for (const Asset* asset : assets_) names.push_back({asset->route, asset->path});
  for (const PlannedPage& page : plan_->pages()) names.push_back({page.route});
  for (const PlannedFile& file : plan_->files()) names.push_back({file.route});
  names.push_back({std::string(ServiceWorker::route)});
  std::sort(names.begin(), names.end(),
            [](const OutputName& a, const OutputName& b) { return a.path < b.path; });
  return names;
}

void SiteRendering::run(unsigned threads, const FileTaker& take, const PageKeeper& keep) const {
  ServiceWorker worker(plan_->context());
  const std::size_t count = assets_.size() + plan_->pages().size() + plan_->files().size();
  parallel_for(count, threads, [&](std::size_t i) {
    if (keep && stands(i, keep)) return;
    const OutputFile made = file(i);
    worker.look_at(made);
    take(made);
  });
  take({std::string(ServiceWorker::route), worker.script()});
}

/// What a device keeps is always looked at: sw.js names it by its bytes.
bool SiteRendering::stands(std::size_t number, const PageKeeper& keep) const {
  if (number < assets_.size() || number - assets_.size() >= plan_->pages().size()) return false;
  const PlannedPage& page = plan_->pages()[number - assets_.size()];
  return page.reads && !ServiceWorker::keeps(page.route) && keep(page.route, *page.reads);
}

OutputFile SiteRendering::file(std::size_t number) const {
  if (number < assets_.size()) {
    const Asset& asset = *assets_[number];
    return {asset.route, asset.bytes, asset.path};
  }
  number -= assets_.size();
  if (number < plan_->pages().size()) return page(plan_->pages()[number]);
  const PlannedFile& planned = plan_->files()[number - plan_->pages().size()];
  return {planned.route, planned.bytes()};
}

OutputFile SiteRendering::page(const PlannedPage& planned) const {
  OutputFile page{planned.route, {}};
  const Template& made = *templates_.find({planned.template_name, planned.model_type})->second;
  const std::uint64_t told = DiagnosticSink::reported_by_this_thread();
  made.render(planned.model(), page.bytes);
  add_mark(page.bytes, plan_->context().edition);
  const bool silent = DiagnosticSink::reported_by_this_thread() == told;
  if (silent) page.reads = planned.reads;
  return page;
}

}  // namespace shirube
