package io.showroom.deploy.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Runs a test's action before each query of the read models. */
@Component
@ConditionalOnProperty("showroom.test-meddling")
class Meddling implements BeanPostProcessor {

    private static final Pattern TABLES = Pattern.compile(
            "(?i)\\b(from|join)\\s+(\\w+_row|\\w+_sum|\\w+_stretch|owner_act|referral|prospect_step)\\b");

    private static final Pattern ANSWERING = Pattern.compile("^(http|tomcat)-");

    /** The action; it is removed while it runs. */
    static final AtomicReference<Runnable> MEDDLER = new AtomicReference<>(() -> {});

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Meddled) ? new Meddled(source) : bean;
    }

    private static final class Meddled extends DelegatingDataSource {

        Meddled(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        if (method.getName().equals("prepareStatement")
                                && ANSWERING
                                        .matcher(Thread.currentThread().getName())
                                        .find()
                                && TABLES.matcher((String) values[0]).find()) {
                            meddle();
                        }
                        try {
                            return method.invoke(connection, values);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private static void meddle() {
        Runnable meddler = MEDDLER.getAndSet(() -> {});
        try {
            meddler.run();
        } finally {
            MEDDLER.set(meddler);
        }
    }
}
