package dev.sluice;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyFinalFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The directions of DESIGN's house: nothing below reaches up, and each library is known in one place. */
final class ArchitectureTest {

    private static final String CORE = "dev.sluice.core..";
    private static final String RULES = "dev.sluice.rules..";
    private static final String REPORT = "dev.sluice.report..";
    private static final String CLI = "dev.sluice.cli..";
    private static final String CONFIG = "dev.sluice.cli.config..";
    private static final String BASELINE = "dev.sluice.cli.baseline..";

    private static final JavaClasses SLUICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.sluice");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Set.of("core", "rules", "report", "cli"))
                .allSatisfy(module ->
                        assertThat(SLUICE).anyMatch(c -> c.getPackageName().startsWith("dev.sluice." + module)));
    }

    // Between modules

    @Test
    void coreKnowsNoOtherModule() {
        none(CORE).dependOn(RULES, REPORT, CLI);
    }

    @Test
    void rulesKnowOnlyCore() {
        none(RULES).dependOn(REPORT, CLI);
    }

    @Test
    void reportsKnowOnlyCore() {
        none(REPORT).dependOn(RULES, CLI);
    }

    @Test
    void aRendererKnowsWhatARuleIsCalledButNotHowItJudges() {
        check(noClasses()
                .that()
                .resideInAPackage(REPORT)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.sluice.core.rule..")
                        .and(describe(
                                "are rule shapes or their context",
                                c -> c.getSimpleName().endsWith("Rule")
                                        || c.getSimpleName().equals("RuleContext")))));
    }

    // Within core

    @Test
    void sourceIsTheBottom() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.source..")
                .should()
                .dependOnClassesThat(coreOutside("source")));
    }

    @Test
    void lexersKnowOnlySource() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.lex..")
                .should()
                .dependOnClassesThat(coreOutside("source", "lex")));
    }

    @Test
    void statementsKnowOnlyTokensAndSource() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.ast..")
                .should()
                .dependOnClassesThat(coreOutside("source", "lex", "ast")));
    }

    @Test
    void theParserKnowsNoSchema() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.parse..")
                .should()
                .dependOnClassesThat(coreOutside("source", "lex", "ast", "parse")));
    }

    @Test
    void theSchemaKnowsOnlyStatements() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.catalog..")
                .should()
                .dependOnClassesThat(coreOutside("source", "lex", "ast", "catalog")));
    }

    @Test
    void whatTheServerWouldAnswerKnowsOnlyTheParserAndTheSchema() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.guard..")
                .should()
                .dependOnClassesThat(coreOutside("source", "lex", "ast", "parse", "catalog", "guard")));
    }

    @Test
    void theModelKnowsOnlyStatementsAndTheSchema() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.sluice.core.engine..")
                .should()
                .dependOnClassesThat(coreOutside("source", "lex", "ast", "catalog", "engine")));
    }

    @Test
    void layoutsKnowNoModelAndNoRule() {
        none("dev.sluice.core.migration..")
                .dependOn(
                        "dev.sluice.core.engine..",
                        "dev.sluice.core.recipe..",
                        "dev.sluice.core.rule..",
                        "dev.sluice.core.finding..",
                        "dev.sluice.core.lint..");
    }

    @Test
    void recipesKnowNoRule() {
        none("dev.sluice.core.recipe..")
                .dependOn("dev.sluice.core.rule..", "dev.sluice.core.finding..", "dev.sluice.core.lint..");
    }

    @Test
    void aRuleIsToldFactsAndReadsNothingItself() {
        none("dev.sluice.core.rule..").dependOn("dev.sluice.core.lint..");
        for (String rules : List.of("dev.sluice.core.rule..", RULES)) {
            none(rules).dependOn("dev.sluice.core.lex..", "dev.sluice.core.parse..", "dev.sluice.core.gate..");
        }
        // What a runner does with files that were edited, deleted or come late is told as its layout has it.
        check(noClasses()
                .that()
                .resideInAPackage(RULES)
                .and()
                .resideOutsideOfPackage("dev.sluice.rules.history..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.sluice.core.migration.."));
        check(noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.sluice.core.source.FileTree"));
    }

    // Each library and each power in one place

    @Test
    void onlyTheQueryAdapterImportsJSqlParser() {
        outside("dev.sluice.core.parse.query..").dependOn("net.sf.jsqlparser..");
    }

    @Test
    void onlyTheCommandLineImportsPicocli() {
        outside(CLI).dependOn("picocli..");
    }

    @Test
    void onlyReportsTheConfigAndTheBaselineImportJackson() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(REPORT, CONFIG, BASELINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.."));
        outside(REPORT).dependOn("com.contrastsecurity..");
    }

    /** The tree of tokens is enough for a config; data binding would cost more than the rest of a run. */
    @Test
    void aConfigIsReadWithoutDataBinding() {
        none(CONFIG).dependOn("com.fasterxml.jackson.databind..");
        none(BASELINE).dependOn("com.fasterxml.jackson.databind..");
    }

    @Test
    void onlyTheGitPackageStartsAProgram() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.sluice.cli.git..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(calls(Runtime.class, "exec")));
    }

    @Test
    void onlyTheCommandLineTouchesFiles() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat(describe(
                        "open files",
                        c -> c.getName().equals("java.nio.file.Files")
                                || c.getName().equals("java.nio.channels.FileChannel")
                                || c.getName().equals("java.io.RandomAccessFile")
                                || (c.getPackageName().equals("java.io")
                                        && c.getSimpleName().startsWith("File")))));
    }

    @Test
    void nothingOpensAConnection() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.sql..", "javax.sql..", "java.rmi..")
                        .or(describe(
                                "are sockets",
                                c -> c.getPackageName().equals("java.net")
                                        && (c.getSimpleName().endsWith("Socket")
                                                || c.getSimpleName().endsWith("URLConnection"))))));
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class));
    }

    @Test
    void coreAndRulesLookNothingUpAtRunTime() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE, RULES)
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.reflect..")
                        .or(describe("are ServiceLoader", c -> c.isEquivalentTo(ServiceLoader.class))))
                .orShould()
                .callMethodWhere(calls(Class.class, "forName")));
    }

    @Test
    void rulesMatchNoText() {
        none(RULES).dependOn("java.util.regex..");
        check(noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .callMethodWhere(calls(String.class, "matches"))
                .orShould()
                .callMethodWhere(calls(String.class, "replaceAll"))
                .orShould()
                .callMethodWhere(calls(String.class, "replaceFirst")));
    }

    // Rules

    @Test
    void rulesAreFinal() {
        check(classes()
                .that(areRules())
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL));
    }

    @Test
    void rulesHoldNoState() {
        check(fields().that().areDeclaredInClassesThat(areRules()).should().beStatic());
        check(classes().that(areRules()).should(haveOnlyFinalFields()));
    }

    private static DescribedPredicate<JavaClass> areRules() {
        return resideInAPackage(RULES)
                .and(describe("are rules", c -> !c.isInterface() && c.isAssignableTo("dev.sluice.core.rule.Rule")));
    }

    private static DescribedPredicate<JavaClass> coreOutside(String... packages) {
        String[] allowed = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            allowed[i] = "dev.sluice.core." + packages[i] + "..";
        }
        return resideInAPackage("dev.sluice..").and(resideOutsideOfPackages(allowed));
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String method) {
        return describe(
                owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }

    private static Direction none(String packages) {
        return forbidden -> check(noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden));
    }

    private static Direction outside(String packages) {
        return forbidden -> check(noClasses()
                .that()
                .resideOutsideOfPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden));
    }

    private static void check(ArchRule rule) {
        rule.check(SLUICE);
    }

    /** Who must not depend on what. */
    private interface Direction {
        void dependOn(String... forbidden);
    }
}
