-- Asks by wrk for one path, in which {n} stands for the request's number, and tells the outcome as JSON.
local path, number = "", 0

function init(arguments)
  path = arguments[1]
end

function request()
  number = number + 1
  return wrk.format("GET", (path:gsub("{n}", number)))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"requests": %d, "p50": %d, "p99": %d, "errors": %d}\n',
    summary.requests, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
