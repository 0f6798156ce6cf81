package org.kurultai.graphql.limit;

import io.smallrye.graphql.api.Directive;
import io.smallrye.graphql.api.DirectiveLocation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.Description;

/** Says how long a list is taken to be that has no pages, where the usual estimate is far off. */
@Directive(on = DirectiveLocation.FIELD_DEFINITION)
@Description(
    "How many items the list is taken to hold when the cost of an operation is computed; a list"
        + " that neither has pages nor says so counts as 5.")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ListSize {

  /** Its name in the schema. */
  String NAME = "listSize";

  /** The number of items. */
  int assumedSize();
}
