# A page of a kind that is not in the list of kinds does not compile, unless it is that of a record or
# the list of a kind of records.
function(compile_page_kind name kind)
  add_test(NAME ${name} COMMAND ${compile_field} "-DKIND=${kind}"
    ${CMAKE_SOURCE_DIR}/tests/site/frame/page_kind_compile.cc)
endfunction()
compile_page_kind(known_kind_of_page_compiles "\"facility\"")
compile_page_kind(page_of_a_record_compiles "PageKind::of<Training>()")
compile_page_kind(list_of_records_compiles "PageKind::list_of<Initiative>()")
compile_page_kind(unknown_kind_of_page_does_not_compile "\"facilty\"")
compile_page_kind(page_of_a_kind_without_pages_does_not_compile "PageKind::of<Initiative>()")
compile_page_kind(list_of_what_are_no_records_does_not_compile "PageKind::list_of<Site>()")
set_tests_properties(unknown_kind_of_page_does_not_compile
  page_of_a_kind_without_pages_does_not_compile list_of_what_are_no_records_does_not_compile
  PROPERTIES WILL_FAIL TRUE)
