# A kind of records that no area of the sites shows does not compile, nor one without an entry in
# lists.
function(compile_shown name kind)
  add_test(NAME ${name} COMMAND ${compile_field} -DKIND=${kind}
    ${CMAKE_SOURCE_DIR}/tests/site/shown_compile.cc)
endfunction()
compile_shown(kind_that_is_shown_compiles Material)
compile_shown(kind_without_an_area_does_not_compile Meeting)
compile_shown(kind_without_an_entry_in_lists_does_not_compile Leaflet)
set_tests_properties(kind_without_an_area_does_not_compile
  kind_without_an_entry_in_lists_does_not_compile PROPERTIES WILL_FAIL TRUE)
