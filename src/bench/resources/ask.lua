-- Asks by wrk for one path, by POST where there is a body, and tells the outcome as JSON. In both {n} stands for the
-- request's number.
local path, body, number = "", "", 0

function init(arguments)
  path, body = arguments[1], arguments[2] or ""
end

function request()
  number = number + 1
  if body == "" then
    return wrk.format("GET", (path:gsub("{n}", number)))
  end
  return wrk.format("POST", path, nil, (body:gsub("{n}", number)))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"requests": %d, "p50": %d, "p99": %d, "errors": %d}\n',
    summary.requests, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
