#include "site/render.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "directory/labels.h"
#include "site/areas/offline/offline.h"
#include "theme/template.h"
#include "theme/theme.h"

namespace shirube {
namespace {

using TemplateKey = std::pair<std::string, const Type*>;
using Templates = std::map<TemplateKey, std::optional<Template>>;

/// professionals/NAME.html stands for NAME.html where professionals read, when there is one.
std::string template_file(const Theme& theme, const std::string& name, Audience audience) {
  const std::string own = std::string(audience_name(audience)) + "/" + name;
  return theme.find(own) ? own : name;
}

Templates compile_templates(const SitePlan& plan, const Theme& theme, DiagnosticSink& sink) {
  Templates templates;
  for (const PlannedPage& page : plan.pages()) {
    const auto [place, fresh] = templates.try_emplace({page.template_name, page.model_type});
    if (!fresh) continue;
    const std::string file = template_file(theme, page.template_name, plan.context().audience());
    place->second = Template::compile(file, *page.model_type, theme, sink, label_constants());
  }
  return templates;
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

std::optional<std::vector<OutputFile>> render_site(const SitePlan& plan, const Theme& theme,
                                                   unsigned threads, DiagnosticSink& sink) {
  const Templates templates = compile_templates(plan, theme, sink);
  for (const auto& [key, compiled] : templates) {
    if (!compiled) return std::nullopt;
  }
  const std::size_t pages = plan.pages().size();
  std::vector<OutputFile> files(pages + plan.files().size());
  parallel_for(files.size(), threads, [&](std::size_t i) {
    OutputFile& file = files[i];
    if (i >= pages) {
      const PlannedFile& planned = plan.files()[i - pages];
      file = {planned.route, planned.bytes(), {}};
      return;
    }
    const PlannedPage& page = plan.pages()[i];
    file.path = page.route;
    templates.find({page.template_name, page.model_type})->second->render(page.model(), file.bytes);
    add_mark(file.bytes, plan.context().edition);
  });
  for (const Asset* asset : theme.assets()) {
    files.push_back({asset->route, asset->bytes, asset->path});
  }
  add_service_worker(files, plan.context());
  std::sort(files.begin(), files.end(),
            [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace shirube
