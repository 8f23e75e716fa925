// The frame around every page. A plain struct for base.html, which a page's context fills; each
// page owns its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "directory/contact_kinds.h"
#include "site/frame/emergency_call.h"
#include "site/frame/link.h"
#include "site/frame/model.h"
#include "site/frame/record_notes.h"

namespace shirube {

/// What the frame around every page shows (base.html).
struct Chrome {
  /// The page's kind, for `data-page` on the body and for tests: "facility".
  std::string kind;
  std::string title;
  /// title｜site; of a facility and a desk with what tells it from another of that name between.
  std::string full_title;
  std::string description;
  std::string site_title;
  bool professionals = false;
  Url home;
  Url style;
  Url icon;
  /// On pages with tools, the script that keeps a part of the site on the device (offline/).
  Url offline;
  /// The absolute address, when the site has one.
  Url canonical;
  std::vector<Link> navigation;
  std::vector<Link> breadcrumbs;
  std::vector<Link> footer;
  /// The Atom feed and the calendar of this site.
  Url feed;
  std::vector<EmergencyContact> emergency;
  std::string publisher;
  std::string contact;
  Phone contact_phone;
  MailAddress contact_mail;
  /// Of the site as a whole, for pages that are not about one record.
  Freshness freshness;
  /// The day for which the site was built.
  Date today;
  /// `<script type="application/ld+json">`, or nothing.
  Html structured_data;

  static constexpr std::string_view type_name = "chrome";
  SHIRUBE_MODEL(Chrome, kind, title, full_title, description, site_title, professionals, home,
                style, icon, offline, canonical, navigation, breadcrumbs, footer, feed, emergency,
                publisher, contact, contact_phone, contact_mail, freshness, today, structured_data)
};

extern template struct StructModel<Chrome>;

}  // namespace shirube
