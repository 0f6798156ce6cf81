package org.kurultai.forum;

/** Which of the two kinds of forum a row of the table holds. */
enum ForumType {
  COUNCIL,
  ORGANIZATION_BODY
}
