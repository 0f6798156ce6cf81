package org.kurultai.landing;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.kurultai.ops.PackagedDatabase;

/** The same expectations of the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(PackagedDatabase.class)
class LandingPageIT extends LandingPageTest {}
