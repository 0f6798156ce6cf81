package org.kurultai.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What an analyst sees, in a browser that can reach nothing but the service. */
@QuarkusTest
class GraphiQlTest {

  @TestHTTPResource("/")
  URL page;

  private ChromeDriver browser;
  private WebDriverWait patience;

  @BeforeEach
  void open() {
    Optional<Path> chromium = onPath("chromium");
    Optional<Path> driver = onPath("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "Chromium and its driver are not installed (Debian: chromium, chromium-driver): GraphiQL is not tested");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1400,1000",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build(),
            options);
    patience = new WebDriverWait(browser, Duration.ofSeconds(60));
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void a_question_of_the_page_runs_and_the_docs_open_without_any_network() {
    browser.get(page.toString());
    browser.findElement(By.cssSelector("ol a")).click();
    patience
        .until(
            ExpectedConditions.elementToBeClickable(
                By.cssSelector("button.graphiql-execute-button")))
        .click();
    WebElement response = browser.findElement(By.cssSelector(".graphiql-response"));
    patience.until(ExpectedConditions.textToBePresentInElement(response, "Kazakhstan"));

    browser.findElement(By.cssSelector("button[aria-label='Show Documentation Explorer']")).click();
    patience.until(
        ExpectedConditions.textToBePresentInElementLocated(
            By.cssSelector(".graphiql-plugin"), "Query"));
    assertThat(unreached()).isEmpty();
  }

  private List<LogEntry> unreached() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .toList();
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
