package dev.sluice.truth.server;

import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/**
 * Servers that all test classes share. A test whose server cannot be had is skipped with the reason, or fails where
 * {@code -Dengines.required=true} says that it must run.
 */
public final class RunningServers implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningServers.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(new Servers()), Running.class);
    }

    /** The servers that run, stopped after the last test. */
    public record Running(Servers servers) implements AutoCloseable {

        public Server get(Engine engine) {
            try {
                return servers.get(engine);
            } catch (Unavailable e) {
                // MySQL is in no package repository that Maven knows: it is measured where somebody has one.
                if (Boolean.getBoolean("engines.required") && engine.dialect() != Dialect.MYSQL) {
                    throw new AssertionFailedError("no " + engine + ": " + e.getMessage(), e);
                }
                return Assumptions.abort("no " + engine + ": " + e.getMessage());
            }
        }

        @Override
        public void close() {
            servers.close();
        }
    }
}
