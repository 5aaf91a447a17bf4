package app.dapei.shared.startup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks whether the port is free before the database is touched, not only when the web server opens it last of all. */
class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof ServletWebServerApplicationContext) {
            check(context.getEnvironment());
        }
    }

    /**
     * @throws PortInUseException when another program listens on the port
     * @throws UnusablePortException when the machine refuses for another reason
     */
    static void check(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        var host = environment.getProperty("server.address");
        var address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            PortInUseException.throwIfPortBindingException(e, () -> port);
            throw new UnusablePortException((host == null ? "" : host) + ":" + port, e);
        }
    }
}
