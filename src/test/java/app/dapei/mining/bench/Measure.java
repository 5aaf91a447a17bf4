package app.dapei.mining.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/** Least wall and CPU time of some repetitions, and the most heap that was in use meanwhile. */
record Measure(double wallMillis, double cpuMillis, double peakMegabytes, String result) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MEGA = 1e6;

    /** What is measured; tells its result in a few words. */
    interface Task {
        String run();
    }

    static Measure of(int repetitions, Task task) {
        double wall = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        String result = "";
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int i = 0; i < repetitions; i++) {
            long cpuBefore = SYSTEM.getProcessCpuTime();
            long before = System.nanoTime();
            result = task.run();
            wall = Math.min(wall, (System.nanoTime() - before) / MEGA);
            cpu = Math.min(cpu, (SYSTEM.getProcessCpuTime() - cpuBefore) / MEGA);
        }
        double peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGA;
        return new Measure(wall, cpu, peak, result);
    }

    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
