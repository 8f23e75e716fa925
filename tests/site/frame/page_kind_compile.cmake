# A page of a kind that is not in the list of kinds does not compile.
add_test(NAME known_kind_of_page_compiles
  COMMAND ${compile_field} "-DKIND=\"facility\""
    ${CMAKE_CURRENT_SOURCE_DIR}/site/frame/page_kind_compile.cc)
add_test(NAME kind_of_list_of_records_compiles
  COMMAND ${compile_field} "-DKIND=PageKind::list_of(\"training\")"
    ${CMAKE_CURRENT_SOURCE_DIR}/site/frame/page_kind_compile.cc)
add_test(NAME unknown_kind_of_page_does_not_compile
  COMMAND ${compile_field} "-DKIND=\"facilty\""
    ${CMAKE_CURRENT_SOURCE_DIR}/site/frame/page_kind_compile.cc)
add_test(NAME list_without_a_kind_does_not_compile
  COMMAND ${compile_field} "-DKIND=PageKind::list_of(\"site\")"
    ${CMAKE_CURRENT_SOURCE_DIR}/site/frame/page_kind_compile.cc)
set_tests_properties(unknown_kind_of_page_does_not_compile list_without_a_kind_does_not_compile
  PROPERTIES WILL_FAIL TRUE)
